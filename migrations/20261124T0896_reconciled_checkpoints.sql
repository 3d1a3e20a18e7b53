-- subscriptions: the checkpoint of another record that both were last held against each other under: the next reconciliation
-- leads on from it too, so that a record that forked since is noticed. CC 1798.90.52
alter table held_checkpoints add column reconciled_at timestamptz;
grant update (reconciled_at) on held_checkpoints to plateward_app;
