/** Actions over HTTP: the catalogue, plans, jobs of rows, and documents of several actions. */
package org.spaceodt.api.action;
