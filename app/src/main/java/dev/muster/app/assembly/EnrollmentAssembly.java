package dev.muster.app.assembly;

import dev.muster.audience.People;
import dev.muster.conversation.Alerts;
import dev.muster.conversation.Handovers;
import dev.muster.conversation.Memory;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.PushControl;
import dev.muster.enrollment.Confirming;
import dev.muster.enrollment.DeviceManager;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.HandingOver;
import dev.muster.enrollment.Headway;
import dev.muster.enrollment.Reminding;
import dev.muster.enrollment.Stopping;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Pushes;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows people on their way to being enrolled. */
@Configuration(proxyBeanMethods = false)
class EnrollmentAssembly {

    @Bean
    Headway headway(
            Rollout rollout,
            People people,
            Enrollments enrollments,
            Deliveries deliveries,
            Optional<DeviceManager> manager) {
        return new Headway(rollout, people, enrollments, deliveries, manager.isPresent());
    }

    @Bean
    Confirming confirming(Rollout rollout, Enrollments enrollments, InstantSource clock) {
        return new Confirming(rollout, enrollments, clock);
    }

    @Bean
    DeviceRounds deviceRounds(
            Optional<DeviceManager> manager, Confirming confirming, Stopping stopping, Alerts alerts) {
        return new DeviceRounds(manager, confirming, stopping, alerts);
    }

    @Bean
    Stopping stopping(
            Rollout rollout, Enrollments enrollments, Pushes pushes, PushControl control, InstantSource clock) {
        return new Stopping(rollout, enrollments, pushes, control, clock);
    }

    @Bean
    Reminding reminding(Rollout rollout, Enrollments enrollments, Pushing pushing, Books books, InstantSource clock) {
        return new Reminding(rollout, enrollments, pushing, books, clock);
    }

    @Bean
    Handovers handovers(
            Rollout rollout, Memory memory, Reach reach, Books books, Headway headway, InstantSource clock) {
        return new Handovers(rollout, memory, reach, new HandingOver(rollout, books, clock), headway);
    }
}
