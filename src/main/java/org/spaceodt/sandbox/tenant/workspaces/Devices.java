package org.spaceodt.sandbox.tenant.workspaces;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.draw.Dates;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/** The desk phones: one for every workspace, then one for every third person with calling, of those that were there from the beginning; none when it is not known whose they are. */
public final class Devices {
    private static final int EVERY = 3;
    private static final long FIRST_MAC = 0x00005E005300L;
    private static final String[] MODELS = {"Cisco 8841", "Cisco 8851", "Cisco 6821", "Cisco 9841", "Cisco 7841"};

    private final Draw draw;
    private final WebexIds ids;
    private final Optional<Callers> began;
    private final PersonRepository people;
    private final WorkspaceRepository places;
    private final int workspaces;

    public Devices(
            Draw draw, WebexIds ids, Optional<Callers> began, PersonRepository people, WorkspaceRepository places) {
        this.draw = draw;
        this.ids = ids;
        this.began = began;
        this.people = people;
        this.places = places;
        this.workspaces = began.isPresent() ? places.size() : 0;
    }

    public int size() {
        return workspaces + (began.map(Callers::callingSize).orElse(0) + EVERY - 1) / EVERY;
    }

    public OptionalInt find(String id) {
        OptionalInt index = ids.index(ResourceKind.DEVICE, id);
        return index.isPresent() && index.getAsInt() < size() && exists(index.getAsInt()) ? index : OptionalInt.empty();
    }

    /** Whether its owner is there; somebody who has lost Webex Calling has lost the phone, too. */
    public boolean exists(int device) {
        return workspace(device) >= 0
                ? places.exists(device)
                : people.exists(person(device)) && people.calls(person(device));
    }

    public String id(int device) {
        return ids.of(ResourceKind.DEVICE, device);
    }

    /** The workspace of the device, or -1 when it is a person's. */
    public int workspace(int device) {
        return device < workspaces ? device : -1;
    }

    /** The person of the device, or -1 when it is a workspace's. */
    public int person(int device) {
        return device < workspaces ? -1 : began.orElseThrow().calling((device - workspaces) * EVERY);
    }

    /** The personal device on which the n-th shared line shows. */
    public int personal(int n) {
        return workspaces + draw.below(size() - workspaces, "shared line", n);
    }

    public String model(int device) {
        return draw.pick(MODELS, "model", device);
    }

    /** Twelve hexadecimal digits, from the range for documentation (RFC 9542) and, in a large tenant, on beyond it. */
    public String mac(int device) {
        String digits = Long.toHexString(FIRST_MAC + device).toUpperCase(Locale.ROOT);
        return "000000000000".substring(digits.length()) + digits;
    }

    /** An address of the networks for documentation (RFC 5737). */
    public String ip(int device) {
        String network = device / 254 % 2 == 0 ? "192.0.2." : "198.51.100.";
        return network + (1 + device % 254);
    }

    public boolean connected(int device) {
        return draw.chance(90, "connected", device);
    }

    public String created(int device) {
        return Dates.of(draw, "device created", device);
    }

    /** The people with Webex Calling of the beginning. */
    public interface Callers {
        int callingSize();

        /** The n-th of them. */
        int calling(int n);
    }
}
