-- name: read
-- Flushed: what was only written may be gone after a crash, and would make the database look older than it was.
SELECT (SELECT system_identifier FROM pg_control_system())::text AS cluster,
    (pg_current_wal_flush_lsn() - '0/0'::pg_lsn)::bigint AS position;

-- name: home
SELECT cluster FROM ledger_home;

-- name: settle
INSERT INTO ledger_home (cluster) VALUES (:cluster) ON CONFLICT (only_one) DO UPDATE SET cluster = excluded.cluster;

-- name: isEmpty
SELECT NOT EXISTS (SELECT FROM delivery);

-- name: dropAnswers
UPDATE delivery
SET state = 'CANCELLED', reason = 'restored', code = '', changed_at = clock_timestamp()
WHERE push IS NULL AND state IN ('PENDING', 'CLAIMED', 'RETRY');
