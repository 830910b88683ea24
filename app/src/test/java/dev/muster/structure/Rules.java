package dev.muster.structure;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What holds for every class; each rule names the classes that break it. */
final class Rules {

    private static final Set<String> CORE =
            Set.of("card", "channel", "delivery", "audience", "survey", "plan", "enrollment", "help", "conversation");

    /** Where real time enters, and why there. Everyone else is handed the time. */
    static final Map<String, String> CLOCKS = Map.of(
            "app.ServeCommand", "a rollout lives in real time",
            "app.DemoCommand", "the demo's clock starts from the real one",
            "app.PeopleCommand", "directories are read as they are now",
            "teams.TeamsConfiguration", "a token ends by the clock of who signed it, also in virtual time",
            "graph.GraphConfiguration", "the same of its tokens",
            "simulator.teams.TeamsPlatform", "it signs such tokens",
            "simulator.SimulatorProcess", "it can be a process of its own",
            "simulator.SimulatorSettings", "its clock, where nobody sets another");

    private static final Set<String> CLOCK_OWNERS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.YearMonth",
            "java.time.Year");

    private static final List<String> LOGGERS = List.of(
            "org.slf4j.",
            "java.util.logging.",
            "java.lang.System$Logger",
            "org.apache.logging.",
            "org.apache.commons.logging.");

    private static final List<String> FRAMEWORKS = List.of(
            "org.springframework.",
            "java.sql.",
            "javax.sql.",
            "jakarta.",
            "tools.jackson.",
            "com.fasterxml.",
            "com.google.gson.",
            "com.slack.",
            "com.microsoft.");

    private static final List<String> INJECTIONS = List.of("Autowired", "Inject", "Resource", "Value");

    private static final List<String> ENDINGS =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "Service", "DTO", "Dto", "Data", "Info");

    /** Words of the field that end so. */
    private static final Set<String> OF_THE_FIELD = Set.of("enrollment.DeviceManager");

    /** All that an adapter shows of itself. */
    private static final Map<String, Set<String>> PUBLIC = Map.of(
            "slack", Set.of("SlackConfiguration", "SlackSettings"),
            "teams", Set.of("TeamsConfiguration", "TeamsSettings"),
            "mail", Set.of("MailConfiguration", "MailSettings"),
            "graph", Set.of("GraphConfiguration", "GraphSettings"));

    /** Where a program's own output is opened; all others are handed a writer. */
    private static final Set<String> PRINTERS = Set.of("app.Muster", "simulator.SimulatorProcess");

    private Rules() {}

    static List<String> askingTheTime(House house) {
        return accesses(house, Rules::isClock);
    }

    private static boolean isClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String method = access.getName();
        return CLOCK_OWNERS.contains(owner) && method.equals("now")
                || owner.equals("java.time.Clock") && (method.startsWith("system") || method.startsWith("tick"))
                || owner.equals("java.time.InstantSource") && method.equals("system")
                || owner.equals("java.lang.System") && method.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && method.equals("<init>");
    }

    static List<String> printing(House house) {
        return accesses(
                house, access -> isPrinting(access) && !PRINTERS.contains(house.nameOf(access.getOriginOwner())));
    }

    private static boolean isPrinting(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err").contains(access.getName())
                || access.getName().equals("printStackTrace");
    }

    private static List<String> accesses(House house, Predicate<JavaAccess<?>> wrong) {
        return named(
                house,
                house.classes()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(wrong)
                        .map(JavaAccess::getOriginOwner));
    }

    static List<String> loggingInTheCore(House house) {
        return depending(house, LOGGERS);
    }

    static List<String> frameworksInTheCore(House house) {
        return depending(house, FRAMEWORKS);
    }

    private static List<String> depending(House house, List<String> unwanted) {
        Predicate<JavaClass> wrong = type -> type.getDirectDependenciesFromSelf().stream()
                .map(arrow -> arrow.getTargetClass().getBaseComponentType().getName())
                .anyMatch(name -> unwanted.stream().anyMatch(name::startsWith));
        return named(house, house.classesOf(CORE).filter(wrong));
    }

    static List<String> injectedFields(House house) {
        Predicate<JavaClass> wrong = type -> type.getFields().stream()
                .flatMap(field -> field.getAnnotations().stream())
                .anyMatch(annotation ->
                        INJECTIONS.contains(annotation.getRawType().getSimpleName()));
        return named(house, house.classes().filter(wrong));
    }

    static List<String> namesThatSayNothing(House house) {
        Predicate<JavaClass> wrong = type -> ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith);
        return house.classes()
                .filter(wrong)
                .map(type -> house.packageOf(type) + "." + type.getSimpleName())
                .filter(name -> !OF_THE_FIELD.contains(name))
                .sorted()
                .toList();
    }

    static List<String> adaptersThatShowMore(House house) {
        Predicate<JavaClass> wrong = type -> type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !PUBLIC.get(house.room(type)).contains(type.getSimpleName());
        return named(house, house.classesOf(PUBLIC.keySet()).filter(wrong));
    }

    private static List<String> named(House house, Stream<JavaClass> types) {
        Function<JavaClass, String> name = house::nameOf;
        return types.map(name).distinct().sorted().toList();
    }
}
