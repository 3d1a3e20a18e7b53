-- downloads: which reads a copy holds, part by part; what a breach of it touched can be told. Civil Code 1798.29, R34
create table copied_reads (
  part bigint generated always as identity primary key,
  copy_id bigint not null references copies,
  reads bigint[] not null check (cardinality(reads) > 0)
);
create index copied_reads_of on copied_reads (copy_id);
grant select, insert on copied_reads to plateward_app;
