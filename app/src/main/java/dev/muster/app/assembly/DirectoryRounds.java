package dev.muster.app.assembly;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.muster.audience.sync.Syncing;
import dev.muster.conversation.PeopleAlerts;
import dev.muster.delivery.DispatcherThreads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads directories when their time has come, and follows up who came and went; one replica at a time does it. */
@Configuration(proxyBeanMethods = false)
class DirectoryRounds {

    @Bean
    RecurringTask<Void> readingDirectories(Syncing syncing) {
        return Tasks.recurring("reading-directories", FixedDelay.ofSeconds(20)).execute((_, _) -> syncing.syncDue());
    }

    @Bean
    RecurringTask<Void> comingAndGoing(PeopleAlerts alerts, DispatcherThreads dispatchers) {
        return Tasks.recurring("coming-and-going", FixedDelay.ofSeconds(5)).execute((_, _) -> {
            while (alerts.tell() > 0 && !Thread.currentThread().isInterrupted()) {
                dispatchers.wake();
            }
            dispatchers.wake();
        });
    }
}
