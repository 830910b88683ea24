package dev.muster.app.assembly;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.muster.conversation.Attendant;
import dev.muster.conversation.Reports;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.DispatcherThreads;
import dev.muster.delivery.Rounds;
import dev.muster.plan.push.Pushing;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What moves by itself: attendants, dispatchers, and the clock's own work, which one replica at a time does. */
@Configuration(proxyBeanMethods = false)
class ThreadsAssembly {

    private static final int ATTENDANTS = 4;
    private static final Duration ATTENDANT_POLL = Duration.ofSeconds(1);

    @Bean
    DispatcherThreads dispatcherThreads(Dispatcher dispatcher) {
        DispatcherThreads threads = new DispatcherThreads(dispatcher);
        threads.start();
        return threads;
    }

    @Bean
    Rounds attendants(Attendant attendant, DispatcherThreads dispatchers, Bell bell) {
        Rounds rounds = new Rounds();
        for (int i = 1; i <= ATTENDANTS; i++) {
            rounds.start("attendant-" + i, ATTENDANT_POLL, () -> {
                boolean attended = attendant.attendOne();
                if (attended) {
                    dispatchers.wake();
                }
                return attended;
            });
        }
        bell.listen(rounds::wake);
        return rounds;
    }

    @Bean
    RecurringTask<Void> dueOccasions(Pushing pushing, DispatcherThreads dispatchers) {
        return Tasks.recurring("due-occasions", FixedDelay.ofSeconds(2)).execute((_, _) -> {
            pushing.pushDue();
            dispatchers.wake();
        });
    }

    @Bean
    RecurringTask<Void> finishedPushes(Reports reports) {
        return Tasks.recurring("finished-pushes", FixedDelay.ofSeconds(1)).execute((_, _) -> reports.tellFinished());
    }
}
