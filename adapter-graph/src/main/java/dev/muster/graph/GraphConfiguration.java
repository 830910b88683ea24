package dev.muster.graph;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Joins Microsoft Graph to the core, in two parts that can be had apart: the people of Entra, and the devices of Intune. */
public final class GraphConfiguration {

    // Tokens live by the real time of those who sign them, also while the rest of the house runs in virtual time.
    private static final InstantSource REAL_TIME = InstantSource.system();

    private GraphConfiguration() {}

    /** Offers the port {@code Directory}. */
    @Configuration(proxyBeanMethods = false)
    @Import(Connection.class)
    public static class People {

        @Bean
        EntraDirectory graphDirectory(GraphSettings settings, Graph graph) {
            return new EntraDirectory(graph, settings.groups());
        }
    }

    /** Offers the port {@code DeviceManager}. */
    @Configuration(proxyBeanMethods = false)
    @Import(Connection.class)
    public static class Devices {

        @Bean
        IntuneDevices intuneDevices(Graph graph) {
            return new IntuneDevices(graph);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Connection {

        @Bean
        Graph graph(GraphSettings settings) {
            return Graph.of(settings, Patience.USUAL, REAL_TIME);
        }
    }
}
