/* The campaigns as an implementation of data packages sees them that knows
 * nothing of campaign-map: the npm package datapackage. It takes from
 * datapackage.json what the tables must be, and reads every row.
 *
 *     node validate.js FOLDER...
 *     node validate.js --refuse FOLDER
 *
 * The first prints "ok FOLDER", or each fault as file:row: what it is. The
 * second spoils copies of a folder, one after the other, and says whether each
 * is refused, for the fault that was put in and for no other. Both end in the
 * lines that automake's summary has, and fail where something failed.
 *
 * Ids joined by ";" are no foreign keys to the standard, and that 30 February
 * is no day is beyond a pattern: those are for campaign-map check.
 */
'use strict';

const fs = require('fs');
const path = require('path');
const { Package } = require('datapackage');
const spoilt = require('./spoilt');

/* The library nests the faults of a row in one fault. */
function tell(faults, name, fault) {
	const all = fault.errors && fault.errors.length ? fault.errors : [fault];

	for (const each of all)
		faults.push(`${name}${fault.rowNumber ? `:${fault.rowNumber}` : ''}: ` +
			each.message);
}

async function readTable(resource, faults, options) {
	const name = resource.descriptor.path;

	try {
		const rows = await resource.iter(
			Object.assign({ forceCast: true }, options));

		for await (const row of rows)
			if (row instanceof Error)
				tell(faults, name, row);
	} catch (fault) {
		tell(faults, name, fault);
	}
}

/* Keys between tables are looked at where each of them is good for itself. */
async function faultsOf(folder) {
	const faults = [];
	const descriptor = path.join(folder, 'datapackage.json');
	let found;

	try {
		found = await Package.load(descriptor);
	} catch (fault) {
		tell(faults, 'datapackage.json', fault);
		return faults;
	}
	for (const fault of found.errors)
		tell(faults, 'datapackage.json', fault);
	for (const resource of found.resources) {
		if (!resource.tabular || !resource.schema.valid)
			faults.push(`${resource.name}: has no schema`);
		else
			await readTable(resource, faults, {});
	}
	if (faults.length === 0)
		for (const resource of found.resources)
			await readTable(resource, faults, { relations: true });
	return faults;
}

async function accept(folder) {
	const faults = await faultsOf(folder);

	for (const fault of faults)
		console.log(`${folder}/${fault}`);
	console.log(`${faults.length ? 'not ok' : 'ok'} ${folder}`);
	return faults.length === 0;
}

async function refuse(folder, spoiling) {
	const copy = fs.mkdtempSync(path.join(process.cwd(), 'spoilt-'));
	let faults;

	try {
		for (const file of fs.readdirSync(folder))
			fs.writeFileSync(path.join(copy, file),
				fs.readFileSync(path.join(folder, file)));
		spoiling.spoil(copy);
		faults = await faultsOf(copy);
	} finally {
		fs.rmSync(copy, { recursive: true });
	}
	const good = faults.length > 0 &&
		faults.every((fault) => spoiling.fault.test(fault));

	console.log(`${good ? 'ok' : 'not ok'} refuses ${spoiling.what}`);
	for (const fault of good ? faults.slice(0, 1) : faults)
		console.log(`    ${fault.split('\n')[0]}`);
	return good;
}

async function main(folders) {
	const count = { PASS: 0, FAIL: 0 };
	const add = (good) => count[good ? 'PASS' : 'FAIL']++;

	if (folders[0] === '--refuse')
		for (const spoiling of spoilt)
			add(await refuse(folders[1], spoiling));
	else
		for (const folder of folders)
			add(await accept(folder.replace(/\/+$/, '')));
	for (const label of Object.keys(count))
		console.log(`# ${label}: ${count[label]}`);
	process.exitCode = count.PASS > 0 && count.FAIL === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((fault) => {
	console.error(fault);
	process.exitCode = 1;
});
