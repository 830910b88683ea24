package dev.muster.mail;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins mail to the core: takes settings and a clock; offers a channel. */
@Configuration(proxyBeanMethods = false)
public class MailConfiguration {

    @Bean
    MailChannel mailChannel(MailSettings settings, InstantSource clock) {
        Lines lines = new Lines(settings);
        return new MailChannel(new Letters(settings, lines.session(), clock), lines);
    }
}
