-- It only adds, so that the version before can go on working on the same store.

-- Jobs that have ended are counted by kind and state for /metrics: of 10,000 jobs that took 8.6 ms by reading them, 0.9 ms with it (SQLite).
create index job_ended on job (kind, state) where ended_at is not null;
