package dev.muster.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ports, what implements them, and the suites that hold the two together. */
record Contracts(House house, Path sources) {

    /** Ports that a store in memory implements without a suite, and what holds them instead. */
    private static final Map<String, String> HELD_OTHERWISE = Map.of(
            "delivery.Atomically",
            "the database keeps it, see PostgresAtomicallyTest; in memory there is nothing to undo");

    static final Contracts OURS = new Contracts(House.OURS, Sources.ROOT);
    static final Contracts CANARY = new Contracts(House.CANARY, Sources.CANARY);

    /** A port is an interface with a suite; its name is the suite's without {@code Contract}. */
    Map<String, JavaClass> ports() {
        return house.classes()
                .filter(JavaClass::isInterface)
                .filter(port -> !house.room(port).equals("testkit"))
                .filter(this::hasSuite)
                .collect(Collectors.toMap(
                        JavaClass::getSimpleName, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    List<String> portsWithoutSuite() {
        return house.classes()
                .filter(type -> type.getSimpleName().startsWith("Memory")
                        && house.room(type).equals("testkit"))
                .flatMap(type -> type.getRawInterfaces().stream())
                .filter(port -> port.getPackageName().startsWith(house.root() + "."))
                .filter(port -> !hasSuite(port) && !HELD_OTHERWISE.containsKey(house.nameOf(port)))
                .map(house::nameOf)
                .distinct()
                .sorted()
                .toList();
    }

    /** An implementation is held by a test of its own package that extends the port's suite. */
    List<String> implementationsWithoutSuite() {
        return ports().values().stream()
                .flatMap(port -> implementations(port)
                        .filter(type -> !isHeld(type, port))
                        .map(type -> house.nameOf(type) + " by " + suite(port)))
                .sorted()
                .toList();
    }

    private Stream<JavaClass> implementations(JavaClass port) {
        return port.getAllSubclasses().stream()
                .filter(type -> !type.isInterface() && !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> house.classes().anyMatch(type::equals))
                .sorted(Comparator.comparing(JavaClass::getName));
    }

    private boolean isHeld(JavaClass type, JavaClass port) {
        String folder = "src/test/java/" + type.getPackageName().replace('.', '/');
        boolean alone = implementations(port)
                        .filter(other -> other.getPackageName().equals(type.getPackageName()))
                        .count()
                == 1;
        return Sources.in(sources, folder).stream()
                .map(Sources::text)
                .filter(test -> test.contains(" extends " + suite(port) + " "))
                .anyMatch(test -> alone || test.contains(type.getSimpleName()));
    }

    private boolean hasSuite(JavaClass port) {
        return house.classes()
                .anyMatch(type -> house.packageOf(type).equals("testkit.contract")
                        && type.getSimpleName().equals(suite(port)));
    }

    private static String suite(JavaClass port) {
        return port.getSimpleName() + "Contract";
    }
}
