package dev.muster.structure;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.modulith.core.ApplicationModules;

/** All classes under one root package, over all Maven modules on the class path, as rooms of one house. */
record House(String root, ApplicationModules modules) {

    private static final ImportOption MAIN = new ImportOption.DoNotIncludeTests();
    private static final ImportOption CANARIES = (Location location) -> location.contains("/canary/");

    static final House OURS = new House("dev.muster", ApplicationModules.of("dev.muster", MAIN));

    /** Wrong on purpose: every rule is seen to catch what it is there for. */
    static final House CANARY = new House("canary.muster", ApplicationModules.of("canary.muster", CANARIES));

    Stream<JavaClass> classes() {
        return modules.stream()
                .flatMap(module -> StreamSupport.stream(module.getBasePackage().spliterator(), false))
                .distinct();
    }

    Stream<JavaClass> classesOf(Set<String> rooms) {
        return classes().filter(type -> rooms.contains(room(type)));
    }

    /** {@code plan.push} of {@code dev.muster.plan.push.Pushing}. */
    String packageOf(JavaClass type) {
        return type.getPackageName().substring(root.length() + 1);
    }

    /** {@code plan} of {@code dev.muster.plan.push.Pushing}. */
    String room(JavaClass type) {
        return packageOf(type).split("\\.")[0];
    }

    /** {@code plan.push.Pushing}, also of what is nested in it. */
    String nameOf(JavaClass type) {
        String name = type.getName().substring(root.length() + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    Set<String> packages() {
        return classes().map(this::packageOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every arrow from one class to another that the table does not allow. */
    List<String> forbidden(Arrows arrows) {
        return classes()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> isInside(arrow.getTargetClass().getBaseComponentType()))
                .filter(arrow -> !arrows.allow(packageOf(arrow.getOriginClass()), packageOf(target(arrow))))
                .map(arrow -> nameOf(arrow.getOriginClass()) + " -> " + nameOf(target(arrow)))
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isInside(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    private static JavaClass target(Dependency arrow) {
        return arrow.getTargetClass().getBaseComponentType();
    }
}
