"""A short message centre of another author: prints one JSON line for each thing that happens.

Throttles every second text until it is repeated, and confirms accepted ones with a receipt.
"""

import asyncio
import json
import sys

import smpp34


def report(**event):
    print(json.dumps(event), flush=True)


async def main(port: int) -> None:
    server = smpp34.Server("127.0.0.1", port, system_id="independent")
    await server.start()
    report(kind="listening")
    esme, texts, throttled = None, 0, set()
    while True:
        event = await server.next()
        if isinstance(event, smpp34.Esme):
            esme = event
            report(kind="bound", account=event.system_id)
            await event.deliver_sm("SAMBUNG", b"STOP", source_addr="6281234567890", source_addr_ton=1, source_addr_npi=1)
        elif isinstance(event, smpp34.Unbound):
            report(kind="unbound")
        else:
            texts += 1
            key = (event.destination_addr, event.short_message)
            throttle = texts % 2 == 0 and key not in throttled
            report(
                kind="throttled" if throttle else "accepted",
                to=event.destination_addr,
                ton=event.dest_addr_ton,
                coding=event.data_coding,
                esmClass=event.esm_class,
                receipt=event.registered_delivery,
                body=event.short_message.hex(),
            )
            if throttle:
                throttled.add(key)
                event.reject(smpp34.ESME_RTHROTTLED)
                continue
            event.accept(str(texts))
            if event.registered_delivery == 1:
                receipt = f"id:{texts} sub:001 dlvrd:001 done date:2611290000 stat:DELIVRD err:000 text:"
                response = await esme.deliver_sm(
                    event.source_addr, receipt.encode(), source_addr=event.destination_addr, esm_class=4
                )
                report(kind="receipt", status=response.command_status)


asyncio.run(main(int(sys.argv[1])))
