package dev.muster.app.assembly;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.muster.app.settings.Settings;
import dev.muster.conversation.Handovers;
import dev.muster.delivery.DispatcherThreads;
import dev.muster.enrollment.Reminding;
import dev.muster.enrollment.Stopping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows people by the clock; one replica at a time does it. */
@Configuration(proxyBeanMethods = false)
class EnrollmentThreads {

    @Bean
    RecurringTask<Void> confirmedEnrollments(DeviceRounds rounds, DispatcherThreads dispatchers, Settings settings) {
        return Tasks.recurring(
                        "confirmed-enrollments",
                        FixedDelay.of(settings.platforms().rates().deviceManager()))
                .execute((_, _) -> {
                    rounds.ask();
                    dispatchers.wake();
                });
    }

    @Bean
    RecurringTask<Void> stoppedReminders(Stopping stopping) {
        return Tasks.recurring("stopped-reminders", FixedDelay.ofSeconds(2)).execute((_, _) -> stopping.sweep());
    }

    @Bean
    RecurringTask<Void> laterReminders(Reminding reminding, Handovers handovers, DispatcherThreads dispatchers) {
        return Tasks.recurring("later-reminders", FixedDelay.ofSeconds(5)).execute((_, _) -> {
            reminding.remindDue();
            handovers.tell();
            dispatchers.wake();
        });
    }
}
