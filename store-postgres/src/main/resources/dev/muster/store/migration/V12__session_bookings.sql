-- Who has which time of a session, and who waits for one. Two indexes are what "never more people than places, never two times for
-- one person" rests on: every booked row holds a numbered seat of its slot, and a person holds one row that counts.
CREATE TABLE session_booking (
    id uuid PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    plan text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    session text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL CHECK (state IN ('BOOKED', 'WAITING', 'CANCELLED', 'OVER')),
    starts_at timestamptz,
    ends_at timestamptz,
    seat integer,
    places integer,
    presence text COLLATE "C" NOT NULL DEFAULT 'UNKNOWN',
    sequence integer NOT NULL DEFAULT 0,
    venue text COLLATE "C" NOT NULL DEFAULT '',
    reminders integer NOT NULL DEFAULT 0,
    CHECK (state NOT IN ('BOOKED', 'OVER') OR (starts_at IS NOT NULL AND ends_at > starts_at)),
    CHECK (state <> 'BOOKED' OR (seat IS NOT NULL AND places IS NOT NULL AND seat BETWEEN 1 AND places))
);

CREATE UNIQUE INDEX session_booking_person ON session_booking (plan, person) WHERE state IN ('BOOKED', 'WAITING');
CREATE UNIQUE INDEX session_booking_seat ON session_booking (plan, session, starts_at, seat) WHERE state = 'BOOKED';
CREATE INDEX session_booking_waiting ON session_booking (plan, session, number) WHERE state = 'WAITING';
CREATE INDEX session_booking_ahead ON session_booking (plan, starts_at) WHERE state = 'BOOKED';
