package dev.muster.app.assembly;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.muster.app.settings.Settings;
import dev.muster.conversation.Inbounds;
import dev.muster.delivery.Upkeep;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import dev.muster.store.PostgresRetention;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the database small and quick; one replica at a time does it. */
@Configuration(proxyBeanMethods = false)
class UpkeepAssembly {

    private static final LocalTime QUIET = LocalTime.of(3, 17);

    @Bean
    Housekeeping housekeeping(Upkeep upkeep, Inbounds inbounds, PostgresRetention others, Settings settings) {
        return new Housekeeping(upkeep, inbounds, others, settings.keeping().retention());
    }

    @Bean
    RecurringTask<Void> retention(Housekeeping keeping) {
        return Tasks.recurring("retention", FixedDelay.ofHours(1)).execute((_, _) -> keeping.forget());
    }

    @Bean
    RecurringTask<Void> nightlyTidying(Upkeep upkeep, Housekeeping keeping, Rollout rollout) {
        return Tasks.recurring(
                        "nightly-tidying", new Daily(rollout.plan().schedule().zone(), QUIET))
                .execute((_, _) -> {
                    keeping.forgetCards();
                    upkeep.tidy();
                });
    }

    /** How much had ended when it was last tidied is kept with the task, since the next turn may be another replica's. */
    @Bean
    RecurringTask<Long> tidyingAfterBroadcasts(Upkeep upkeep, Pushing pushing) {
        Broadcasts broadcasts = new Broadcasts(pushing, upkeep::tidy);
        return Tasks.recurring("tidying-after-broadcasts", FixedDelay.ofMinutes(1), Long.class)
                .initialData(0L)
                .executeStateful((last, _) -> broadcasts.tidyAfter(last.getData()));
    }
}
