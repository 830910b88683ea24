package dev.muster.app.assembly;

import dev.muster.app.settings.Settings;
import dev.muster.audience.People;
import dev.muster.conversation.Outbox;
import dev.muster.conversation.session.AppointmentDesk;
import dev.muster.conversation.session.Messenger;
import dev.muster.conversation.session.RosterDesk;
import dev.muster.delivery.Atomically;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.Bookings;
import dev.muster.enrollment.session.CalendarFile;
import dev.muster.enrollment.session.CalendarLinks;
import dev.muster.enrollment.session.Usher;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions that people book, over whatever store, clock and rollout it is given. */
@Configuration(proxyBeanMethods = false)
class SessionsAssembly {

    @Bean
    Appointments appointments(Rollout rollout, Bookings bookings, InstantSource clock) {
        return new Appointments(rollout, bookings, clock);
    }

    @Bean
    CalendarLinks calendarLinks(Settings settings, CalendarSecret secret) {
        return new CalendarLinks(settings.ports().publicAddress(), secret.bytes());
    }

    @Bean
    CalendarFile calendarFile(Rollout rollout, InstantSource clock) {
        return new CalendarFile(rollout.plan(), clock);
    }

    @Bean
    Messenger messenger(
            Rollout rollout, People people, Outbox outbox, Reach reach, CalendarLinks links, CalendarFile file) {
        return new Messenger(rollout, people, outbox, reach, links, file);
    }

    @Bean
    Usher usher(Rollout rollout, Bookings bookings, Atomically atomically, InstantSource clock, Messenger messenger) {
        return new Usher(rollout, bookings, atomically, clock, messenger);
    }

    /** Before the desk for appointments: a command is no wish for one. */
    @Bean
    RosterDesk rosterDesk(
            Rollout rollout, Appointments appointments, People people, Messenger messenger, InstantSource clock) {
        return new RosterDesk(rollout, appointments, people, messenger, clock);
    }

    @Bean
    AppointmentDesk appointmentDesk(Rollout rollout, Appointments appointments, CalendarLinks links) {
        return new AppointmentDesk(rollout, appointments, links);
    }
}
