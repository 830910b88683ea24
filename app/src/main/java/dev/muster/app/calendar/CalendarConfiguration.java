package dev.muster.app.calendar;

import dev.muster.audience.People;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.CalendarFile;
import dev.muster.enrollment.session.CalendarLinks;
import dev.muster.plan.push.Rollout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves calendar files where the platforms reach us. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {

    @Bean
    CalendarFiles calendarFiles(
            CalendarLinks links, Appointments appointments, CalendarFile file, People people, Rollout rollout) {
        return new CalendarFiles(links, appointments, file, people, rollout);
    }
}
