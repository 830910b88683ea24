package dev.muster.app.assembly;

import dev.muster.audience.People;
import dev.muster.channel.Conversations;
import dev.muster.conversation.Inbounds;
import dev.muster.conversation.Places;
import dev.muster.conversation.Tickets;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Pace;
import dev.muster.enrollment.Enrollments;
import dev.muster.plan.push.Pushes;
import dev.muster.store.PostgresStores;
import dev.muster.survey.Responses;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All stores in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class PostgresAssembly {

    @Bean
    PostgresStores stores(DataSource database) {
        return PostgresStores.in(database);
    }

    @Bean
    Deliveries deliveries(PostgresStores stores) {
        return stores.deliveries();
    }

    @Bean
    Ledger ledger(PostgresStores stores) {
        return stores.ledger();
    }

    @Bean
    Contents contents(PostgresStores stores) {
        return stores.contents();
    }

    @Bean
    Pace pace(PostgresStores stores) {
        return stores.pace();
    }

    @Bean
    Atomically atomically(PostgresStores stores) {
        return stores.atomically();
    }

    @Bean
    Conversations conversations(PostgresStores stores) {
        return stores.conversations();
    }

    @Bean
    People people(PostgresStores stores, Roster roster) {
        return roster.savedIn(stores.people());
    }

    @Bean
    Enrollments enrollments(PostgresStores stores) {
        return stores.enrollments();
    }

    @Bean
    Responses responses(PostgresStores stores) {
        return stores.responses();
    }

    @Bean
    Inbounds inbounds(PostgresStores stores) {
        return stores.inbounds();
    }

    @Bean
    Tickets tickets(PostgresStores stores) {
        return stores.tickets();
    }

    @Bean
    Places places(PostgresStores stores) {
        return stores.places();
    }

    @Bean
    Pushes pushes(PostgresStores stores) {
        return stores.pushes();
    }
}
