package dev.muster.structure;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** What holds for every source file; each rule names the places that break it. */
final class SourceRules {

    private static final Pattern PROMISE = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|sql|html|css|js|yaml|yml|md|properties)");

    /** One sentence of at least three words, then the mark, then the package. */
    private static final Pattern INTRODUCED = Pattern.compile(
            "/\\*\\*\\s+(?<sentence>[^.]*(\\.\\S[^.]*)*\\.)\\s+\\*/\\s*@NullMarked\\s+package [a-z.]+;.*",
            Pattern.DOTALL);

    private static final Set<Modifier> NO_TEST = Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.ABSTRACT);

    private SourceRules() {}

    static List<String> promises(Path root) {
        return Sources.in(root, "src/main").stream()
                .filter(file -> TEXT.matcher(file.getFileName().toString()).matches())
                .filter(file -> PROMISE.matcher(Sources.text(file)).find())
                .map(file -> place(root, file))
                .toList();
    }

    static List<String> packagesWithoutIntroduction(Path root) {
        return Sources.in(root, "src/main/java").stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isIntroduced(folder.resolve("package-info.java")))
                .map(folder -> place(root, folder))
                .toList();
    }

    private static boolean isIntroduced(Path file) {
        var introduced = INTRODUCED.matcher(Files.exists(file) ? Sources.text(file) : "");
        return introduced.matches() && introduced.group("sentence").strip().split("\\s+").length >= 3;
    }

    /** In a test class a method that is neither private nor annotated was meant to run and does not. */
    static List<String> sleepingTests(Path root) {
        List<Path> suites = Sources.in(root, "src/test/java").stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .toList();
        List<Path> contracts = Sources.in(root, "src/main/java").stream()
                .filter(file -> file.toString().endsWith("Contract.java"))
                .toList();
        return Sources.parsed(Stream.concat(suites.stream(), contracts.stream()).toList()).stream()
                .flatMap(SourceRules::sleeping)
                .sorted()
                .toList();
    }

    private static Stream<String> sleeping(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .flatMap(type -> sleeping((ClassTree) type));
    }

    private static Stream<String> sleeping(ClassTree type) {
        return type.getMembers().stream().flatMap(member -> switch (member) {
            case MethodTree method when isSleeping(method) -> Stream.of(type.getSimpleName() + "." + method.getName());
            case ClassTree nested
            when nested.getKind() == Tree.Kind.CLASS
                    && !nested.getModifiers().getAnnotations().isEmpty() -> sleeping(nested);
            default -> Stream.empty();
        });
    }

    private static boolean isSleeping(MethodTree method) {
        boolean isVoid = method.getReturnType() instanceof PrimitiveTypeTree type
                && type.getPrimitiveTypeKind() == TypeKind.VOID;
        return isVoid
                && method.getModifiers().getAnnotations().isEmpty()
                && method.getModifiers().getFlags().stream().noneMatch(NO_TEST::contains);
    }

    static String place(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
