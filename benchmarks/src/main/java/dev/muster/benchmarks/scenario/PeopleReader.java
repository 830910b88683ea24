package dev.muster.benchmarks.scenario;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.audience.PeopleFile;
import dev.muster.audience.PeopleFileDirectory;
import dev.muster.audience.Person;
import dev.muster.audience.sync.Joining;
import dev.muster.audience.sync.Registry;
import dev.muster.audience.sync.Source;
import dev.muster.audience.sync.SyncEvent;
import dev.muster.audience.sync.Syncing;
import dev.muster.benchmarks.stage.Failed;
import dev.muster.store.PostgresStores;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Checks a people file and takes it over, as a replica does when it starts. */
public final class PeopleReader {

    private static final Person.Speaks USUAL = new Person.Speaks(Locale.ENGLISH, ZoneOffset.UTC);

    private PeopleReader() {}

    public static PeopleImport.Result read(String url, Path file) {
        try (HikariDataSource connections = new HikariDataSource()) {
            connections.setJdbcUrl(url);
            connections.setMaximumPoolSize(4);
            PostgresStores stores = PostgresStores.in(connections);
            long begin = System.nanoTime();
            PeopleFile.Summary checked = PeopleFile.read(file, _ -> {});
            syncing(stores, file).syncDue();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new PeopleImport.Result(
                    Figures.seconds(took),
                    peakHeapMegabytes(),
                    stores.people().headcount().here(),
                    checked.problems().size());
        }
    }

    private static Syncing syncing(PostgresStores stores, Path file) {
        Joining joining = new Joining(new Joining.Rules(List.of(Source.FILE), true, USUAL, (_, named) -> named));
        Registry registry = new Registry(
                new Registry.Stores(stores.entries(), stores.findings(), stores.people(), stores.atomically()::run),
                joining,
                "benchmark",
                InstantSource.system());
        return new Syncing(
                List.of(new Source(Source.FILE, new PeopleFileDirectory(file))),
                Syncing.Settings.USUAL,
                registry,
                InstantSource.system(),
                event -> {
                    if (!(event instanceof SyncEvent.Taken)) {
                        throw new Failed("The people were not taken over: " + event);
                    }
                });
    }

    /** Each pool at its worst, whether at the same time or not. */
    private static long peakHeapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / (1024 * 1024);
    }
}
