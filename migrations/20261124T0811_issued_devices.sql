-- 53060.9(a): whose an issued device is, for what may go to it.
create view door_issued_device as
  select device_id, kind, issued_to, retired_at is not null as retired from devices;
grant select on door_issued_device to plateward_app;
