/** People, their SCIM entries, and the jobs that move them to other locations. */
package org.spaceodt.webex.resource.person;
