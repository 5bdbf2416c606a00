/** Plans that are tried on a simulation of the organization before they are applied. */
package org.spaceodt.rehearsal;
