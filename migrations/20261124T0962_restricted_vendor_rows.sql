-- audits: a row of a vendor's log that names an internal staff investigation, however the number is written, is OIA's to audit,
-- and to the division whose log it stands in like none. R18
create view audited_vendor_rows as
  select v.*, k.case_number is not null as restricted,
    case when k.case_number is null then v.division else 'OIA' end as audited_by
  from vendor_log_rows v
  left join cases k on k.restricted
    and upper(regexp_replace(k.case_number, '[^A-Za-z0-9]', '', 'g')) = upper(regexp_replace(v.case_number, '[^A-Za-z0-9]', '', 'g'));
grant select on audited_vendor_rows to plateward_app;
