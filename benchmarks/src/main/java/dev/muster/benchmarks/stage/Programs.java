package dev.muster.benchmarks.stage;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines that start our programs: from the jars that were built, or, in a test, from its class path. */
final class Programs {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final String BENCHMARKS = "dev.muster.benchmarks.Benchmarks";

    /** As {@code ./muster} starts it. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private static final String CLASS_PATH = System.getProperty("java.class.path", "");
    private static final boolean FROM_JARS = System.getProperty("loader.main") != null;

    private Programs() {}

    static Path root() {
        return Path.of(System.getProperty("muster.home", System.getProperty("muster.root", "..")))
                .toAbsolutePath()
                .normalize();
    }

    /** What a person types. */
    static List<String> script(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root().resolve("muster").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    static List<String> muster(String... arguments) {
        Path classes = root().resolve("app/target/classes");
        return FROM_JARS
                ? java(List.of("-Dmuster.home=" + root(), "-jar", CLASS_PATH), arguments)
                : java(
                        List.of(
                                "-Dmuster.home=" + root(),
                                "-cp",
                                classes + File.pathSeparator + CLASS_PATH,
                                "dev.muster.app.Muster"),
                        arguments);
    }

    static List<String> benchmarks(String... arguments) {
        return FROM_JARS
                ? java(
                        List.of(
                                "-Dloader.path=" + System.getProperty("loader.path"),
                                "-Dloader.main=" + BENCHMARKS,
                                "-cp",
                                CLASS_PATH,
                                LAUNCHER),
                        arguments)
                : java(List.of("-cp", CLASS_PATH, BENCHMARKS), arguments);
    }

    /** With options of its own for the virtual machine. */
    static List<String> benchmarksWith(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(benchmarks(arguments));
        command.addAll(1, options);
        return command;
    }

    private static List<String> java(List<String> what, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(what);
        command.addAll(List.of(arguments));
        return command;
    }
}
