package dev.muster.app.assembly;

import dev.muster.app.settings.Directories;
import dev.muster.app.settings.Refused;
import dev.muster.app.settings.Settings;
import dev.muster.audience.Directory;
import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.audience.sync.Entries;
import dev.muster.audience.sync.Findings;
import dev.muster.audience.sync.Joining;
import dev.muster.audience.sync.Registry;
import dev.muster.audience.sync.Source;
import dev.muster.audience.sync.Syncing;
import dev.muster.conversation.Memory;
import dev.muster.conversation.PeopleAlerts;
import dev.muster.conversation.PeopleRoom;
import dev.muster.delivery.Atomically;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Grouping;
import dev.muster.plan.push.Newcomers;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.SourceAlarm;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directories that people come from; the people file is read before anything moves. */
@Configuration(proxyBeanMethods = false)
class DirectoryAssembly {

    /** A directory is known by the name of its bean: {@code slackDirectory} is "slack". */
    static final String BEAN = "Directory";

    @Bean
    Registry registry(Rollout rollout, Settings settings, Registry.Stores stores, InstantSource clock) {
        Directories directories = settings.rolled().directories();
        Grouping grouping = new Grouping(rollout.plan());
        Person.Speaks usual = new Person.Speaks(
                rollout.plan().languages().standard(), rollout.plan().schedule().zone());
        Joining.Rules rules = new Joining.Rules(directories.sources(), directories.onlyListed(), usual, grouping);
        String fingerprint =
                "%s %s %s %s".formatted(directories.sources(), directories.onlyListed(), usual, grouping.fingerprint());
        return new Registry(stores, new Joining(rules), fingerprint, clock);
    }

    @Bean
    Registry.Stores registryStores(Entries entries, Findings findings, People people, Atomically atomically) {
        return new Registry.Stores(entries, findings, people, atomically::run);
    }

    @Bean
    Syncing syncing(
            Settings settings,
            Map<String, Directory> directories,
            Registry registry,
            InstantSource clock,
            Journal journal) {
        Directories own = settings.rolled().directories();
        List<Source> sources = own.sources().stream()
                .map(key -> new Source(key, named(key, directories)))
                .toList();
        return new Syncing(
                sources, new Syncing.Settings(own.every(), own.mostLostPercent()), registry, clock, journal::note);
    }

    private static Directory named(String key, Map<String, Directory> directories) {
        return Optional.ofNullable(directories.get(key + BEAN))
                .orElseThrow(() -> new Refused(
                        "directory.sources names \"%s\", and that is not connected. Set what connects it, or take it out."
                                .formatted(key)));
    }

    @Bean
    FirstReading firstReading(Syncing syncing) {
        return FirstReading.of(syncing);
    }

    @Bean
    PeopleRoom peopleRoom(Syncing syncing, Entries entries, Findings findings) {
        return new PeopleRoom(syncing, entries, findings);
    }

    @Bean
    Newcomers newcomers(Rollout rollout, Books books, Pushing pushing, Findings findings, InstantSource clock) {
        return new Newcomers(rollout, books, pushing, findings, clock);
    }

    @Bean
    SourceAlarm sourceAlarm(Rollout rollout, Books books, Findings findings, InstantSource clock) {
        return new SourceAlarm(rollout, books, findings, clock);
    }

    @Bean
    PeopleAlerts peopleAlerts(
            Rollout rollout, Memory memory, Reach reach, Newcomers newcomers, SourceAlarm alarm, Syncing syncing) {
        return new PeopleAlerts(rollout, memory, reach, new PeopleAlerts.Watched(newcomers, alarm, syncing.sources()));
    }
}
