package org.spaceodt.web.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.master.ActionMenu;

/** The side bar: two levels, the same on every page; the group that a page belongs to is open. */
@Singleton
class Navigation {
    private final Backend backend;

    Navigation(Backend backend) {
        this.backend = backend;
    }

    /** @param path of the page that is shown */
    List<Frame.Group> of(String path, Locale language) {
        FrameMessages words = words(language);
        Optional<ActionMenu> menu =
                backend.isOpen() ? Optional.of(new ActionMenu(backend.place().catalogue())) : Optional.empty();
        Map<String, List<Description>> actions = menu.map(ActionMenu::sections).orElse(Map.of());
        List<Frame.Group> groups = new ArrayList<>();
        groups.add(group(words.nav_tables(), path, List.of(link("/masters", words.nav_masters(), path))));
        groups.add(group(words.nav_locations(), path, links(actions.get("ubicacion"), path, language)));
        List<Frame.Link> people = new ArrayList<>(links(actions.get("usuarios"), path, language));
        people.add(link("/softphones", words.nav_softphones(), path));
        people.addAll(links(menu.map(ActionMenu::stages).orElse(List.of()), path, language));
        groups.add(group(words.nav_people(), path, people));
        groups.add(group(words.nav_workspaces(), path, links(actions.get("workspaces"), path, language)));
        groups.add(group(
                words.nav_location_steps(),
                path,
                List.of(
                        link("/locations/create", words.nav_location_create(), path),
                        link("/locations/ids", words.nav_location_ids(), path),
                        link("/locations/route-groups", words.nav_route_groups(), path),
                        link("/locations/pstn", words.nav_pstn(), path),
                        link("/locations/numbers", words.nav_numbers(), path))));
        groups.add(group(
                words.nav_inventory(),
                path,
                List.of(
                        link("/lookup", words.nav_lookup(), path),
                        link("/inventory", words.nav_inventory_export(), path),
                        link("/inventory/lists", words.nav_inventory_lists(), path),
                        link("/inventory/kept", words.nav_inventory_kept(), path))));
        groups.add(group(words.nav_operation(), path, List.of(link("/jobs", words.nav_jobs(), path))));
        return groups.stream().filter(group -> !group.links().isEmpty()).toList();
    }

    static FrameMessages words(Locale language) {
        return MessageBundles.get(FrameMessages.class, Localized.Literal.of(language.getLanguage()));
    }

    private static Frame.Group group(String label, String path, List<Frame.Link> links) {
        return new Frame.Group(label, links, links.stream().anyMatch(Frame.Link::current));
    }

    private static List<Frame.Link> links(List<Description> actions, String path, Locale language) {
        return actions == null
                ? List.of()
                : actions.stream()
                        .map(action -> link("/actions/" + action.id(), action.label(language), path))
                        .toList();
    }

    /** Pages below a page belong to it, as long as none of the side bar is nearer. */
    private static Frame.Link link(String href, String label, String path) {
        boolean nearer = href.equals("/inventory") && path.matches("/inventory/(lists|kept)(/.*)?");
        boolean below = !nearer && path.startsWith(href + "/");
        return new Frame.Link(href, label, "", path.equals(href) || below);
    }
}
