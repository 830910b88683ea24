package dev.muster.app.assembly;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.muster.app.settings.Settings;
import dev.muster.conversation.Alerts;
import dev.muster.conversation.Attendant;
import dev.muster.conversation.Reports;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.DispatcherThreads;
import dev.muster.delivery.Reconciling;
import dev.muster.delivery.Rounds;
import dev.muster.enrollment.session.Usher;
import dev.muster.plan.push.Progresses;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reins;
import dev.muster.plan.version.Versioning;
import dev.muster.store.PostgresStores;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What moves by itself: attendants and dispatchers on every replica, and the clock's own work, which one replica at a time does. */
@Configuration(proxyBeanMethods = false)
class ThreadsAssembly {

    private static final int ATTENDANTS = 4;
    private static final Duration ATTENDANT_POLL = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    /** Closed by {@link Movement} in order, and so not by whoever takes the beans apart. */
    @Bean(destroyMethod = "")
    DispatcherThreads dispatcherThreads(Dispatcher dispatcher) {
        return new DispatcherThreads(dispatcher);
    }

    @Bean
    Movement movement(
            Attendant attendant,
            DispatcherThreads dispatchers,
            Reins reins,
            Versioning versioning,
            Restoring restoring,
            Bell bell) {
        Rounds rounds = new Rounds();
        bell.listen(rounds::wake);
        return new Movement(rounds, dispatchers, restoring::begin, () -> {
            rounds.start("footprint", restoring::note);
            for (int i = 1; i <= ATTENDANTS; i++) {
                rounds.start("attendant-" + i, () -> attend(attendant, dispatchers));
            }
            rounds.start("lookout", () -> look(reins.progresses(), versioning));
        });
    }

    @Bean
    Restoring restoring(PostgresStores stores, Settings settings, Reins reins) {
        Settings.Keeping keeping = settings.keeping();
        OlderCopy copy = new OlderCopy(
                stores.home(), keeping.folder(), keeping.database().url().isEmpty());
        return new Restoring(copy, stores.home(), reins.pausing());
    }

    /** Speeds are seen over time, and plans are followed, by every replica for itself; a database that is away is seen, and told, by those who send. */
    private static Duration look(Progresses progresses, Versioning versioning) {
        try {
            progresses.look();
            versioning.follow();
        } catch (DataAccessException | TransactionException _) {
            return LOOK_AGAIN;
        }
        return LOOK;
    }

    private static Duration attend(Attendant attendant, DispatcherThreads dispatchers) {
        if (attendant.attendOne()) {
            dispatchers.wake();
            return Duration.ZERO;
        }
        return ATTENDANT_POLL;
    }

    @Bean
    RecurringTask<Void> dueOccasions(Versioning versioning, Pushing pushing, DispatcherThreads dispatchers) {
        return Tasks.recurring("due-occasions", FixedDelay.ofSeconds(2)).execute((_, _) -> {
            versioning.follow();
            pushing.pushDue();
            dispatchers.wake();
        });
    }

    @Bean
    RecurringTask<Void> finishedPushes(Reports reports) {
        return Tasks.recurring("finished-pushes", FixedDelay.ofSeconds(1)).execute((_, _) -> reports.tellFinished());
    }

    @Bean
    RecurringTask<Void> fallingBack(Reins reins, DispatcherThreads dispatchers) {
        return Tasks.recurring("falling-back", FixedDelay.ofSeconds(10)).execute((_, _) -> {
            reins.finishing().fallBack();
            dispatchers.wake();
        });
    }

    @Bean
    RecurringTask<Void> missedHours(Pushing pushing) {
        return Tasks.recurring("missed-hours", FixedDelay.ofSeconds(10)).execute((_, _) -> pushing.postpone());
    }

    @Bean
    RecurringTask<Void> goingOn(Reins reins, DispatcherThreads dispatchers) {
        return Tasks.recurring("cancelling-and-changing", FixedDelay.ofSeconds(1))
                .execute((_, _) -> {
                    int moved;
                    do {
                        moved = reins.cancelling().goOn() + reins.changing().goOn();
                        dispatchers.wake();
                    } while (moved > 0 && !Thread.currentThread().isInterrupted());
                });
    }

    @Bean
    RecurringTask<Void> alarms(Alerts alerts, DispatcherThreads dispatchers) {
        return Tasks.recurring("alarms", FixedDelay.ofSeconds(5)).execute((_, _) -> {
            alerts.tell();
            dispatchers.wake();
        });
    }

    /** Not while everything is paused: after a backup was restored, what looks unsent may have gone out. */
    @Bean
    RecurringTask<Void> ushering(Usher usher, Pushing pushing, DispatcherThreads dispatchers) {
        return Tasks.recurring("sessions", FixedDelay.ofSeconds(2)).execute((_, _) -> {
            if (!pushing.isPaused() && usher.goOn() > 0) {
                dispatchers.wake();
            }
        });
    }

    @Bean
    RecurringTask<Void> clearingUp(Reconciling reconciling) {
        return Tasks.recurring("doubts", FixedDelay.ofSeconds(5)).execute((_, _) -> reconciling.runDue());
    }
}
