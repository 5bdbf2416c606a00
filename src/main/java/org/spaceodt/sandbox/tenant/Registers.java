package org.spaceodt.sandbox.tenant;

import java.util.List;
import org.spaceodt.sandbox.state.Changes;
import org.spaceodt.sandbox.state.Layer;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.licenses.LicenseRepository;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.numbers.Extensions;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;

/** Keeps what follows from people, workspaces and locations in step with them: addresses, names, extensions and used licences. */
final class Registers {
    private final SiteRepository sites;
    private final PersonRepository people;
    private final WorkspaceRepository workspaces;
    private final LicenseRepository licenses;
    private final Extensions extensions;

    Registers(Tenant tenant) {
        this.sites = tenant.sites();
        this.people = tenant.people();
        this.workspaces = tenant.workspaces();
        this.licenses = tenant.licenses();
        this.extensions = tenant.extensions();
    }

    void watch(Changes changes) {
        changes.indexed(ResourceKind.LOCATION.name()).watch(new SiteWatch());
        changes.indexed(ResourceKind.PEOPLE.name()).watch(new PersonWatch());
        changes.indexed(ResourceKind.PLACE.name()).watch(new WorkspaceWatch());
    }

    private final class SiteWatch implements Layer.Watcher<Integer> {
        @Override
        public void leaving(Integer site) {
            sites.forget(site);
        }

        @Override
        public void entered(Integer site) {
            sites.remember(site);
        }
    }

    private final class PersonWatch implements Layer.Watcher<Integer> {
        @Override
        public void leaving(Integer person) {
            licenses.count(person, -1);
            people.forget(person);
            NumberHolder holder = new NumberHolder(ResourceKind.PEOPLE, person);
            written(person).forEach(extension -> extensions.forget(people.site(person), extension, holder));
        }

        @Override
        public void entered(Integer person) {
            licenses.count(person, 1);
            people.remember(person);
            NumberHolder holder = new NumberHolder(ResourceKind.PEOPLE, person);
            written(person).forEach(extension -> extensions.remember(people.site(person), extension, holder));
        }

        /** The extensions that the source does not know. */
        private List<String> written(int person) {
            return people.touched(person) && people.exists(person)
                    ? MoreNumbers.extensions(people.extension(person), people.written(person, MoreNumbers.FIELD))
                    : List.of();
        }
    }

    private final class WorkspaceWatch implements Layer.Watcher<Integer> {
        @Override
        public void leaving(Integer place) {
            licenses.countWorkspace(place, -1);
            NumberHolder holder = new NumberHolder(ResourceKind.PLACE, place);
            written(place).forEach(extension -> extensions.forget(workspaces.site(place), extension, holder));
        }

        @Override
        public void entered(Integer place) {
            licenses.countWorkspace(place, 1);
            NumberHolder holder = new NumberHolder(ResourceKind.PLACE, place);
            written(place).forEach(extension -> extensions.remember(workspaces.site(place), extension, holder));
        }

        private List<String> written(int place) {
            return workspaces.touched(place) && workspaces.exists(place)
                    ? MoreNumbers.extensions(workspaces.extension(place), workspaces.written(place, MoreNumbers.FIELD))
                    : List.of();
        }
    }
}
