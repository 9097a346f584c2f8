"""Reads and submits by GeoReport v2 with a client of another author, in both formats, and prints what it got as JSON."""

import json
import sys

import requests
from georeport import GeoReport

root, jurisdiction, form = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
found = {}
for output_format in ("json", "xml"):
    client = GeoReport(root, jurisdiction=jurisdiction, output_format=output_format)
    posted = requests.post(f"{root}/requests.{output_format}", data=form, timeout=60)
    posted.raise_for_status()
    listed = client.get_service_requests(status="open", service_code=form["service_code"])
    one = listed[0] if isinstance(listed, list) else listed
    request_id = one["service_request_id"]
    found[output_format] = {
        "services": client.get_service_list(),
        "definition": client.get_service_definition(form["service_code"]),
        "posted": {"type": posted.headers["content-type"], "text": posted.text},
        "listed": listed if isinstance(listed, list) else [listed],
        "request": client.get_service_request(request_id),
        "by_id": client.get_service_requests(service_request_id=request_id),
        "ranged": client.get_service_requests(start_date="2020-01-01T00:00:00Z", end_date="2020-02-01T00:00:00Z")
        if output_format == "json"
        else None,
    }
print(json.dumps(found))
