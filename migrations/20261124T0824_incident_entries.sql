-- sharing: the entry of an incident is known once it was recorded, within the same transaction. Civil Code 1798.29
grant update (entry) on incidents to plateward_app;
