package dev.muster.simulator.page;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Absent;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The JSON behind the page: finds the room for an address and words what went wrong. */
public final class PageApi implements Door {
    private final Map<String, Door> rooms;

    public PageApi(Map<String, Door> rooms) {
        this.rooms = Map.copyOf(rooms);
    }

    /** An address as {@code /sim/api/ROOM/…}. */
    @Override
    public Answer answer(Request request) {
        var room = rooms.get(request.path().size() < 3 ? "" : request.path().get(2));
        if (room == null) {
            return nothingHere(request);
        }
        try {
            return room.answer(request);
        } catch (Absent absent) {
            return Answer.error(404, absent.words());
        } catch (BadRequest bad) {
            return Answer.error(400, bad.words());
        }
    }

    static Answer nothingHere(Request request) {
        return Answer.error(
                404, "There is nothing at " + request.method() + " /" + String.join("/", request.path()) + ".");
    }

    /** The address after the room's name. */
    static List<String> rest(Request request) {
        return request.path().subList(3, request.path().size());
    }

    /** The JSON object in the body; no body is an empty one. */
    static ObjectNode body(Request request) {
        return request.body().isEmpty()
                ? Json.object()
                : Json.readObject(request.body()).orElseThrow(() -> new BadRequest("The body is not a JSON object."));
    }

    static String required(ObjectNode body, String name) {
        return Json.text(body, name).orElseThrow(() -> new BadRequest("The body needs \"" + name + "\"."));
    }
}
