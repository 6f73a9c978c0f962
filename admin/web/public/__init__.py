"""Pages of the open list: anybody reads them, nobody signs in."""

from admin.web.public import crawlers, current, downloads, embed, home, points, releases

ROUTERS = (
    home.router,
    crawlers.router,
    current.router,
    points.router,
    releases.router,
    embed.router,
    downloads.router,
)
