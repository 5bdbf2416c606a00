-- Jobs that have not ended are few among many, and are asked for by pages and by whoever works.
create index job_open on job (account, created_at) where ended_at is null;
