-- It only adds, so that the version before can go on working on the same store; what that version stores has null here.

-- What of it may cost money or reach somebody in need, counted by code; null as long as nobody has counted.
alter table plan add column danger text;
alter table job add column danger text;
