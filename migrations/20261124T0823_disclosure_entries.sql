-- sharing: the entry of a request and of an oral disclosure is known once it was recorded, within the same transaction.
grant update (requested_entry) on shares to plateward_app;
grant update (entry) on oral_disclosures to plateward_app;
