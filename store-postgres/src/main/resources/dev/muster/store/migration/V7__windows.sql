-- Until when a delivery of a push may leave; nothing: at any time. What has not left by then is given another window.
ALTER TABLE delivery ADD COLUMN until_at timestamptz;
ALTER TABLE delivery ALTER COLUMN until_at SET STATISTICS 10;
