package dev.muster.app.assembly;

import dev.muster.channel.Channel;
import dev.muster.delivery.Pace;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What whoever watches over Muster can see of it at any time. */
@Configuration(proxyBeanMethods = false)
class GaugesAssembly {

    @Bean
    PushGauges pushGauges(Rollout rollout, Pushing pushing, InstantSource clock, MeterRegistry registry) {
        PushGauges gauges = new PushGauges(pushing, clock);
        gauges.register(rollout.occasions(), registry);
        return gauges;
    }

    @Bean
    PaceGauges paceGauges(List<Channel> channels, Pace pace, InstantSource clock, MeterRegistry registry) {
        PaceGauges gauges = new PaceGauges(pace, clock);
        channels.forEach(channel -> gauges.register(channel.platform(), registry));
        return gauges;
    }

    @Bean
    FilterRegistrationBean<AckTimer> ackTimer(MeterRegistry registry) {
        FilterRegistrationBean<AckTimer> filter = new FilterRegistrationBean<>(new AckTimer(registry));
        filter.addUrlPatterns(AckTimer.PLATFORMS.keySet().toArray(String[]::new));
        return filter;
    }
}
