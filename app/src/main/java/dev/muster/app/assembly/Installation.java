package dev.muster.app.assembly;

import dev.muster.app.calendar.CalendarConfiguration;
import dev.muster.app.console.ConsoleConfiguration;
import dev.muster.app.console.TimeMachine;
import dev.muster.app.settings.Settings;
import dev.muster.audience.Directory;
import dev.muster.audience.sync.Source;
import dev.muster.graph.GraphConfiguration;
import dev.muster.graph.GraphSettings;
import dev.muster.mail.MailConfiguration;
import dev.muster.mail.MailSettings;
import dev.muster.plan.push.Rollout;
import dev.muster.slack.SlackConfiguration;
import dev.muster.slack.SlackSettings;
import dev.muster.store.PostgresStores;
import dev.muster.teams.TeamsConfiguration;
import dev.muster.teams.TeamsSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** A running Muster: which parts run is the lists in here, and nowhere else. */
public final class Installation implements AutoCloseable {

    /** What Spring Boot would set up for a database, where there is none. */
    private static final String NO_DATABASE = String.join(
            ",",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration");

    private final ConfigurableApplicationContext context;

    private Installation(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What is carried out, and the people file of whom it is for. */
    public record Carried(Rollout rollout, Directory people) {}

    /** Carries a rollout out: stores in a database, moving by itself, with a console. */
    public static Installation serving(Settings settings, Carried carried, InstantSource clock, DataSource database) {
        List<Class<?>> parts = new ArrayList<>(List.of(
                CoreAssembly.class,
                PlanAssembly.class,
                EnrollmentAssembly.class,
                DirectoryAssembly.class,
                DirectoryRounds.class,
                SessionsAssembly.class,
                CalendarConfiguration.class,
                PostgresAssembly.class,
                ThreadsAssembly.class,
                EnrollmentThreads.class,
                UpkeepAssembly.class,
                GaugesAssembly.class,
                ConsoleConfiguration.class));
        parts.addAll(platforms(settings));
        return start(parts, web(settings), context -> {
            register(context, settings, carried, clock);
            context.registerBean(DataSource.class, () -> database);
            if (clock instanceof TimeMachine machine) {
                context.registerBean(Ahead.class, () -> machine::ahead);
                context.registerBean(
                        TimeMachine.class, () -> new MovedTime(machine, context.getBean(PostgresStores.class)));
            } else {
                context.registerBean(Ahead.class, () -> () -> Duration.ZERO);
            }
        });
    }

    /** Stores in memory, moved by hand: for a whole rollout in virtual time. */
    public static Installation rehearsing(Settings settings, Carried carried, InstantSource clock) {
        List<Class<?>> parts = new ArrayList<>(List.of(
                CoreAssembly.class,
                PlanAssembly.class,
                EnrollmentAssembly.class,
                SessionsAssembly.class,
                DirectoryAssembly.class,
                MemoryAssembly.class));
        parts.addAll(platforms(settings));
        return start(
                parts,
                with(web(settings), "spring.autoconfigure.exclude", NO_DATABASE),
                context -> register(context, settings, carried, clock));
    }

    private static Map<String, Object> web(Settings settings) {
        Map<String, Object> web = Map.of("server.port", settings.ports().platforms());
        return settings.ports().onlyThisMachine() ? with(web, "server.address", "127.0.0.1") : web;
    }

    private static Map<String, Object> with(Map<String, Object> properties, String name, Object value) {
        Map<String, Object> more = new HashMap<>(properties);
        more.put(name, value);
        return more;
    }

    private static List<Class<?>> platforms(Settings settings) {
        List<Class<?>> platforms = new ArrayList<>();
        settings.platforms().slack().ifPresent(_ -> platforms.add(SlackConfiguration.class));
        settings.platforms().teams().ifPresent(_ -> platforms.add(TeamsConfiguration.class));
        settings.platforms().mail().ifPresent(_ -> platforms.add(MailConfiguration.class));
        settings.platforms().graph().ifPresent(graph -> platforms.addAll(parts(graph)));
        return platforms;
    }

    private static List<Class<?>> parts(GraphSettings graph) {
        List<Class<?>> parts = new ArrayList<>();
        if (graph.reads().people()) {
            parts.add(GraphConfiguration.People.class);
        }
        if (graph.reads().devices()) {
            parts.add(GraphConfiguration.Devices.class);
        }
        return parts;
    }

    private static void register(
            GenericApplicationContext context, Settings settings, Carried carried, InstantSource clock) {
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Rollout.class, carried::rollout);
        context.registerBean(Source.FILE + DirectoryAssembly.BEAN, Directory.class, carried::people);
        context.registerBean(InstantSource.class, () -> () -> clock.instant());
        settings.platforms().slack().ifPresent(slack -> context.registerBean(SlackSettings.class, () -> slack));
        settings.platforms().teams().ifPresent(teams -> context.registerBean(TeamsSettings.class, () -> teams));
        settings.platforms().mail().ifPresent(mail -> context.registerBean(MailSettings.class, () -> mail));
        settings.platforms().graph().ifPresent(graph -> context.registerBean(GraphSettings.class, () -> graph));
    }

    private static Installation start(
            List<Class<?>> parts, Map<String, Object> properties, Consumer<GenericApplicationContext> beans) {
        SpringApplication application = new SpringApplication(Foundation.class);
        application.addPrimarySources(parts);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> beans.accept((GenericApplicationContext) context));
        return new Installation(application.run());
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** All parts of a kind, by their names. */
    public <T> Map<String, T> parts(Class<T> type) {
        return context.getBeansOfType(type);
    }

    /** The port on which the platforms reach us. */
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** What Spring Boot brings: a web server, JSON, templates. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Foundation {}
}
