/** Licences of people: what is assigned, and what of it was done. */
package org.spaceodt.webex.resource.license;
