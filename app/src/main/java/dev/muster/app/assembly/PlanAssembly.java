package dev.muster.app.assembly;

import dev.muster.app.settings.Settings;
import dev.muster.app.settings.UserFile;
import dev.muster.conversation.GateTelling;
import dev.muster.conversation.Headcounts;
import dev.muster.conversation.Memory;
import dev.muster.conversation.PlanRoom;
import dev.muster.delivery.Atomically;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.gate.Holds;
import dev.muster.plan.gate.Judging;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Clearance;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.shift.Shifting;
import dev.muster.plan.version.Versioning;
import dev.muster.plan.version.Versions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What keeps the plan's versions, moves its waves and watches its gates. */
@Configuration(proxyBeanMethods = false)
class PlanAssembly {

    /** From here on the rollout goes by the newest version, whoever made it. */
    @Bean
    Versioning versioning(
            Rollout rollout,
            Versions versions,
            Atomically atomically,
            InstantSource clock,
            Journal journal,
            Settings settings) {
        Versioning versioning = new Versioning(rollout.inForce(), versions, atomically, clock, journal::note);
        versioning.open(UserFile.text(settings.rolled().plan()));
        return versioning;
    }

    @Bean
    Gatekeeper gatekeeper(Rollout rollout, Books books, Memory memory, Reach reach, Holds holds, InstantSource clock) {
        return new Gatekeeper(
                rollout,
                new Judging(rollout, books.deliveries(), new Headcounts(rollout, memory)),
                holds,
                books.pushes(),
                new GateTelling(rollout, memory, reach),
                clock);
    }

    @Bean
    @Primary
    Clearance clearance(Versioning versioning, Gatekeeper gatekeeper) {
        Clearance newest = versioning::keeps;
        return newest.and(gatekeeper);
    }

    @Bean
    Shifting shifting(Rollout rollout, Pushing pushing, Versioning versioning, InstantSource clock) {
        return new Shifting(rollout, pushing, versioning, clock);
    }

    @Bean
    PlanRoom planRoom(Versioning versioning, Shifting shifting, Gatekeeper gatekeeper) {
        return new PlanRoom(versioning, shifting, gatekeeper);
    }
}
