package dev.muster.testkit;

import dev.muster.conversation.Memory;
import dev.muster.conversation.Specialist;
import dev.muster.conversation.session.AppointmentDesk;
import dev.muster.conversation.session.Messenger;
import dev.muster.conversation.session.RosterDesk;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.Bookings;
import dev.muster.enrollment.session.CalendarFile;
import dev.muster.enrollment.session.CalendarLinks;
import dev.muster.enrollment.session.Usher;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The stage's part in which times are booked. */
final class SessionRoom {

    private static final URI PUBLIC = URI.create("https://muster.example/");

    private final Usher usher;
    private final List<Specialist> specialists;

    SessionRoom(Rollout rollout, Memory memory, Reach reach, Bookings bookings, InstantSource clock) {
        Appointments appointments = new Appointments(rollout, bookings, clock);
        CalendarLinks links = new CalendarLinks(Optional.of(PUBLIC), "another secret".getBytes(StandardCharsets.UTF_8));
        Messenger messenger = new Messenger(
                rollout, memory.people(), memory.outbox(), reach, links, new CalendarFile(rollout.plan(), clock));
        usher = new Usher(rollout, bookings, new MemoryAtomically(), clock, messenger);
        specialists = List.of(
                new RosterDesk(rollout, appointments, memory.people(), messenger, clock),
                new AppointmentDesk(rollout, appointments, links));
    }

    Usher usher() {
        return usher;
    }

    List<Specialist> specialists() {
        return specialists;
    }
}
