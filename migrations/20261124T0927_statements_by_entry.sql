-- A statement goes through one agency's requests in the order of the record, page by page. CC 1798.90.52
create index lending_requests_by_entry on lending_requests (agency_id, entry);
