-- audits: by which thresholds an audit was ranked and drawn, fixed when it began. 53060.5(c)(2)(C), R29

-- { thresholds, line, confidence, tolerable, authorities }; null of an audit that began before this was kept: as published.
alter table audits add column rules jsonb;

grant update (rules) on audits to plateward_app;
