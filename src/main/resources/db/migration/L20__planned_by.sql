-- It only adds, so that the version before can go on working on the same store; what that version stores has null here.

-- Who made the plan of which the job was made: plans are removed before jobs are.
alter table job add column planned_by text;
-- Who had planned what the act applied or decided.
alter table audit add column planned_by text;
