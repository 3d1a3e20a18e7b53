-- audits: the address of a vendor's export, as long as it may be. 53060.5(c)(2)(A)

alter table audit_pulls drop constraint audit_pulls_url_check;
alter table audit_pulls add constraint audit_pulls_url_check
  check (url ~ '^https://[^\s@]+$' and length(url) between 12 and 408);
