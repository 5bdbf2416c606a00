-- The epoch whose holder left the job with nothing of it in work any more: what is in doubt need not be waited for then.
alter table job add column left_epoch bigint;
