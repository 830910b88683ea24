package dev.muster.graph;

import java.net.URI;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/**
 * The calls to Graph below its root that we make, each with the largest page it allows (platforms.md C.1 to C.3): a delta query takes it
 * from the first header alone. The second is needed for asking for the members of one type.
 */
@HttpExchange(
        accept = "application/json",
        headers = {"Prefer=odata.maxpagesize=999", "ConsistencyLevel=eventual"})
interface GraphCalls {

    String USER =
            "id,mail,userPrincipalName,displayName,preferredLanguage,department,country,usageLocation,accountEnabled,userType";

    String DEVICE =
            "id,userId,userPrincipalName,emailAddress,deviceName,operatingSystem,enrolledDateTime,deviceRegistrationState,managementAgent,deviceActionResults";

    /** Everybody, and at the end from where changes can be asked for. */
    @GetExchange("/users/delta?$select=" + USER)
    Page users();

    /** Where a link of an earlier page leads. */
    @GetExchange
    Page page(URI link);

    @PostExchange("/directoryObjects/getByIds?$select=" + USER)
    Page usersById(@RequestBody Wanted wanted);

    /** Whoever was deleted within the last thirty days. */
    @GetExchange("/directory/deletedItems/microsoft.graph.user?$select=id&$top=999")
    Page deletedUsers();

    @GetExchange("/groups?$select=id,displayName&$top=20")
    Page groups(@RequestParam("$filter") String filter);

    @GetExchange("/groups/{id}?$select=id,displayName")
    JsonNode group(@PathVariable String id);

    /** The members of groups in groups too. */
    @GetExchange("/groups/{id}/transitiveMembers/microsoft.graph.user?$select=id&$count=true&$top=999")
    Page members(@PathVariable String id);

    @GetExchange("/deviceManagement/managedDevices?$select=" + DEVICE + "&$top=1000")
    Page devices();

    /** At most a thousand ids. */
    record Wanted(List<String> ids, List<String> types) {

        static final int MOST = 1_000;

        static Wanted users(List<String> ids) {
            return new Wanted(ids, List.of("user"));
        }
    }
}
