package dev.muster.simulator.graph;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What Graph answers about managed devices. */
final class DeviceCalls {
    private static final String DEVICES = "DeviceManagementManagedDevices.Read.All";
    private static final int LONGEST_PAGE = 1_000;

    private final Intune intune;
    private final Listing listing;
    private final Supplier<GraphRules> rules;

    DeviceCalls(Intune intune, Listing listing, Supplier<GraphRules> rules) {
        this.intune = intune;
        this.listing = listing;
        this.rules = rules;
    }

    ObjectNode answer(Request request) {
        if (!rules.get().permissions().contains(DEVICES)) {
            throw new GraphError(
                    403,
                    "Forbidden",
                    "{\r\n  \"_version\": 3,\r\n  \"Message\": \"Application is not authorized to perform this operation. Application must have one of the following scopes: "
                            + DEVICES + ", DeviceManagementManagedDevices.ReadWrite.All\"\r\n}");
        }
        var asked =
                Listing.asked(request, LONGEST_PAGE, LONGEST_PAGE, rules.get().pageSize());
        return listing.page(
                "deviceManagement/managedDevices", asked, intune.after(asked.after()), DeviceCalls::columns);
    }

    private static ObjectNode columns(ObjectNode device, List<String> select) {
        if (select.isEmpty()) {
            return device;
        }
        var shown = Json.object();
        select.forEach(property -> {
            if (device.has(property)) {
                shown.set(property, device.path(property));
            } else {
                shown.putNull(property);
            }
        });
        return shown;
    }
}
